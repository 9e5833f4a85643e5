package io.onrecord.extraction.speakers;

import java.util.List;

/** All sieves, surest first: this list is the whole order of decision. */
final class Sieves {
    static final List<Sieve> ORDER = List.of(
            new Sieve("pronoun-first-person", Pronouns::firstPerson),
            new Sieve("relative-pronoun", Relatives::antecedent),
            new Sieve("pronoun-thing", Pronouns::thing),
            new Sieve("pronoun-plural", Pronouns::plural),
            new Sieve("pronoun-unnamed-here", Pronouns::unnamedHere),
            new Sieve("pronoun-speaking-here", Pronouns::speakingInThisParagraph),
            new Sieve("pronoun-subject-before", Pronouns::subjectBefore),
            new Sieve("pronoun-named-here", Pronouns::namedHere),
            new Sieve("pronoun-unnamed-before", Pronouns::unnamedBefore),
            new Sieve("pronoun-speaking-before", Pronouns::speakingBefore),
            new Sieve("pronoun-last-named", Pronouns::lastNamed),
            new Sieve("pronoun-only-person", Pronouns::onlyPerson),
            new Sieve("of-two", Pronouns::ofTwo),
            new Sieve("several-names", Names::several),
            new Sieve("full-name", Names::full),
            new Sieve("surname", Names::surname),
            new Sieve("apposition", Asides::named),
            new Sieve("office-holder-in-article", Roles::holder),
            new Sieve("office-holder-of-body", Roles::possessed),
            new Sieve("role-noun", Roles::called),
            new Sieve("wider-role-noun", Roles::calledWidely),
            new Sieve("only-holder", Roles::onlyHolder),
            new Sieve("role-of-last-speaker", Roles::undescribed),
            new Sieve("anonymous", Descriptors::anonymous),
            new Sieve("document", Descriptors::document),
            new Sieve("organisation", Descriptors::organisation),
            new Sieve("place-speaks", Descriptors::place),
            new Sieve("group", Descriptors::group),
            new Sieve("office-only", Descriptors::officeOnly),
            new Sieve("lone-name", Names::lone),
            new Sieve("goes-on", Turning::goesOn),
            new Sieve("unknown", question -> Answer.UNKNOWN));

    private Sieves() {}
}
