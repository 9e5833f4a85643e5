package io.onrecord.extraction.known;

import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides who a speaker of one article is across articles. A wrong name is worse than none: where the article and the data
 * files leave it open, the answer is several or nobody. It does not depend on which articles were read before, but for whether
 * a speaker is new.
 */
public final class ResolveSpeaker {
    private final Places places;
    private final KnownSpeakers known;
    private final Map<String, String> agencies;

    public ResolveSpeaker(Knowledge knowledge) {
        this.places = new Places(knowledge.countries());
        this.known = new KnownSpeakers(knowledge, places, new Keys(places));
        var marks = new HashMap<String, String>();
        knowledge.agencies().forEach(agency -> agency.marks().forEach(mark -> marks.put(mark, agency.name())));
        this.agencies = Map.copyOf(marks);
    }

    public Resolution resolve(Speaker speaker, ArticleContext context, SpeakerIndex index) {
        return switch (speaker.kind()) {
            case PERSON -> person(speaker, context, index);
            case ORGANISATION, GROUP -> body(speaker, context, index);
            case ANONYMOUS, DOCUMENT, UNKNOWN -> new Resolution.Nobody("across:not-a-speaker");
        };
    }

    private Resolution person(Speaker speaker, ArticleContext context, SpeakerIndex index) {
        var name = speaker.name();
        if (name == null || PersonName.isDescription(name)) {
            var phrase = speaker.office() != null ? speaker.office() : name;
            return phrase == null ? new Resolution.Nobody("across:no-name") : office(phrase, context);
        }
        if (!PersonName.isPlausible(name)) {
            return new Resolution.Nobody("across:not-a-name");
        }
        var key = NameKey.of(name);
        if (key.isEmpty()) {
            return new Resolution.Nobody("across:no-name");
        }
        var named = known.withKey(key.value());
        if (!named.isEmpty()) {
            return oneOf(named, speaker, "across:known-name");
        }
        return key.isSingle() ? surname(key, speaker) : full(name, key, speaker, index);
    }

    private Resolution full(String name, NameKey key, Speaker speaker, SpeakerIndex index) {
        if (key.isInitialled()) {
            var initial = key.value().substring(0, 1);
            var fitting = known.withSurname(key.surname()).stream()
                    .filter(one -> NameKey.of(one.name()).value().startsWith(initial))
                    .toList();
            return fitting.isEmpty()
                    ? new Resolution.Nobody("across:initials-only")
                    : oneOf(fitting, speaker, "across:known-initial");
        }
        return seen(name, key.value(), SpeakerKind.PERSON, index);
    }

    /** A surname alone stands only for somebody whom everybody knows; for others the article would give the full name. */
    private Resolution surname(NameKey key, Speaker speaker) {
        var sharing = known.withSurname(key.value());
        return sharing.isEmpty()
                ? new Resolution.Nobody("across:surname-only")
                : oneOf(sharing, speaker, "across:known-surname");
    }

    private Resolution oneOf(List<KnownSpeaker> candidates, Speaker speaker, String rule) {
        var fitting = candidates.stream()
                .filter(one -> agree(one.gender(), speaker.gender()))
                .toList();
        if (fitting.isEmpty()) {
            return new Resolution.Nobody("across:gender-differs");
        }
        if (fitting.size() == 1) {
            return new Resolution.Known(fitting.getFirst(), rule);
        }
        var inOffice = speaker.office() == null
                ? List.<KnownSpeaker>of()
                : known.inOffice(fitting, known.office(speaker.office()));
        return inOffice.size() == 1
                ? new Resolution.Known(inOffice.getFirst(), rule + "-and-office")
                : several(fitting, rule);
    }

    private Resolution office(String phrase, ArticleContext context) {
        var office = known.office(phrase);
        if (!office.isCurrent()) {
            return new Resolution.Nobody("across:not-in-office");
        }
        var holders = known.holders(office, context);
        return switch (holders.size()) {
            case 0 -> nameWithin(phrase);
            case 1 -> new Resolution.Known(holders.getFirst(), "across:office-holder");
            default -> several(holders, "across:office-holders");
        };
    }

    /** "The President of Syria Bashar al-Assad", taken for an office as a whole. */
    private Resolution nameWithin(String phrase) {
        var words = List.of(phrase.strip().split("[\\s\\u00A0]+", -1));
        for (int from = Math.max(0, words.size() - 5); from <= words.size() - 2; from++) {
            var named = known.withKey(NameKey.of(String.join(" ", words.subList(from, words.size())))
                    .value());
            if (named.size() == 1 && named.getFirst().kind() == SpeakerKind.PERSON) {
                return new Resolution.Known(named.getFirst(), "across:known-name-after-office");
            }
        }
        return new Resolution.Nobody("across:unknown-office");
    }

    private Resolution body(Speaker speaker, ArticleContext context, SpeakerIndex index) {
        var name = speaker.name();
        if (name == null || name.isBlank() || name.length() > PersonName.LONGEST) {
            return new Resolution.Nobody("across:no-name");
        }
        return body(agencies.getOrDefault(name.strip(), name), speaker, context, index);
    }

    private Resolution body(String name, Speaker speaker, ArticleContext context, SpeakerIndex index) {
        var key = BodyKey.of(name, places);
        var named = known.withKey(Keys.body(key));
        if (!named.isEmpty()) {
            return bodies(named, "across:known-body");
        }
        var holder = office(name, context);
        if (!(holder instanceof Resolution.Nobody)) {
            return holder;
        }
        if (key.generic() && !key.country()) {
            return ofTheDateline(key, context);
        }
        boolean proper = BodyKey.isProperName(name);
        boolean institution = key.country() && key.generic() && speaker.kind() == SpeakerKind.ORGANISATION;
        boolean nation = key.country() && places.split(name).words().isEmpty();
        boolean crowd =
                speaker.kind() == SpeakerKind.GROUP && Places.words(name).size() < 2;
        if (nation || crowd || !(proper || institution)) {
            return new Resolution.Nobody("across:not-a-proper-name");
        }
        return seen(name.replaceFirst("(?i)^the\\s+", ""), Keys.body(key), speaker.kind(), index);
    }

    /** "The Defence Ministry" under a Moscow dateline, when the data files have a Russian one. */
    private Resolution ofTheDateline(BodyKey key, ArticleContext context) {
        var country = country(context.dateline());
        var named = country == null || key.value().isEmpty()
                ? List.<KnownSpeaker>of()
                : known.withKey(Keys.body(key.within(country)));
        return named.isEmpty()
                ? new Resolution.Nobody("across:body-of-which-country")
                : bodies(named, "across:body-of-dateline");
    }

    private @Nullable String country(@Nullable String dateline) {
        return dateline == null ? null : places.of(dateline);
    }

    private static Resolution bodies(List<KnownSpeaker> named, String rule) {
        return named.size() == 1 ? new Resolution.Known(named.getFirst(), rule) : several(named, rule);
    }

    private static Resolution seen(String name, String key, SpeakerKind kind, SpeakerIndex index) {
        var seen = index.withKey(key);
        return switch (seen.size()) {
            case 0 -> new Resolution.New(name, key, kind, "across:new-name");
            case 1 -> new Resolution.Seen(seen.getFirst().id(), name, key, "across:seen-name");
            default ->
                new Resolution.Several(
                        seen.stream().map(SpeakerIndex.Candidate::name).sorted().toList(), "across:seen-names");
        };
    }

    private static Resolution several(List<KnownSpeaker> speakers, String rule) {
        return new Resolution.Several(
                speakers.stream().map(KnownSpeaker::name).sorted().toList(), rule);
    }

    private static boolean agree(Gender one, Gender other) {
        return one == Gender.UNKNOWN || other == Gender.UNKNOWN || one == other;
    }
}
