package io.onrecord.extraction.text;

import java.util.Set;

/** The closed classes of English words, lower case: what never names anybody and shows how a sentence is built. */
public final class Words {
    public static final Set<String> DETERMINERS = setOf("""
            the a an this that these those his her its their our my your some any no every each many most
            several few both all another one two three four five other such""");
    public static final Set<String> SUBJECT_PRONOUNS = setOf("""
            he she they i we you it who others one everyone somebody someone nobody""");
    public static final Set<String> PRONOUNS = setOf("""
            he she they i we you it him her them me us there this these those what everyone everything anyone
            someone nobody nothing""");
    /** What only points at somebody or something; "nothing" and "everyone" say more. */
    public static final Set<String> POINTING =
            setOf("he she they i we you it him her them me us there this these those that so");

    public static final Set<String> POSSESSIVES = setOf("his her its their our my your 's");
    public static final Set<String> PREPOSITIONS = setOf("""
            in on at by for from with of to after before during about against through under over into since
            until via amid among between without within despite following near around outside inside across
            behind beyond upon along throughout as like per off out up down""");
    public static final Set<String> SUBORDINATORS = setOf("""
            that because while when if although though whether where but as since after before until unless once
            so than whereas why how what yet nor which""");
    public static final Set<String> AUXILIARIES = setOf("""
            has have had is are was were be been being will would can could may might must shall should do does
            did 's 'd 've 'll 're didn't doesn't don't hasn't haven't hadn't won't wouldn't isn't wasn't aren't
            weren't couldn't can't cannot shouldn't not never""");
    public static final Set<String> BE = setOf("is are was were be been being isn't wasn't");
    public static final Set<String> ADVERBS = setOf("""
            also later then now again once often even just still ever always further first earlier too only
            already thus instead soon long simply merely rather quite yesterday today sometimes back therefore
            meanwhile however afterwards afterward nevertheless both all flatly twice ago moreover likewise
            famously tonight perhaps""");
    public static final Set<String> DAYS = setOf("""
            monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow""");
    public static final Set<String> MONTHS = setOf("""
            january february march april may june july august september october november december jan. feb. aug.
            sept. sep. oct. nov. dec.""");
    public static final Set<String> TIMES = setOf("""
            morning afternoon evening night week month year day weekend time century""");
    private static final Set<String> LY_NOUNS = setOf("family ally italy july rally reply assembly supply fly");

    private Words() {}

    private static Set<String> setOf(String words) {
        return Set.of(words.split("\\s+"));
    }

    public static boolean isAdverb(String lower) {
        return ADVERBS.contains(lower) || (lower.length() > 4 && lower.endsWith("ly") && !LY_NOUNS.contains(lower));
    }

    /** A word that stands at the start of sentences without naming anybody. */
    public static boolean isFunctionWord(String lower) {
        return DETERMINERS.contains(lower)
                || SUBJECT_PRONOUNS.contains(lower)
                || PRONOUNS.contains(lower)
                || PREPOSITIONS.contains(lower)
                || SUBORDINATORS.contains(lower)
                || AUXILIARIES.contains(lower)
                || isAdverb(lower)
                || lower.equals("and")
                || lower.equals("or");
    }

    public static boolean isTime(String lower) {
        return DAYS.contains(lower) || MONTHS.contains(lower) || TIMES.contains(lower);
    }
}
