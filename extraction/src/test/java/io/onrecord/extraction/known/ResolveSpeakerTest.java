package io.onrecord.extraction.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveSpeakerTest {
    private static final Knowledge KNOWLEDGE = Knowledge.NONE.with("test.yaml", new StringReader("""
            countries:
              - {name: Russia, aliases: [Russian Federation], demonyms: [Russian], capital: Moscow}
              - {name: Syria, demonyms: [Syrian], capital: Damascus}
              - {name: United States, aliases: [US, U.S.], demonyms: [American], capital: Washington}
            speakers:
              - id: vladimir-putin
                name: Vladimir Putin
                kind: person
                gender: m
                offices:
                  - {title: president, of: Russia, from: 2000-05-07, to: 2008-05-07}
                  - {title: prime minister, of: Russia, from: 2008-05-08, to: 2012-05-07}
                  - {title: president, of: Russia, from: 2012-05-07}
              - id: dmitry-medvedev
                name: Dmitry Medvedev
                kind: person
                gender: m
                offices: [{title: president, of: Russia, from: 2008-05-07, to: 2012-05-07}]
              - id: bashar-al-assad
                name: Bashar al-Assad
                kind: person
                gender: m
                offices: [{title: president, of: Syria, from: 2000-07-17, to: 2024-12-08}]
              - id: asma-al-assad
                name: Asma al-Assad
                kind: person
                gender: f
              - id: dmitry-peskov
                name: Dmitry Peskov
                kind: person
                gender: m
                offices: [{title: press secretary, of: Kremlin, from: 2012-05-22}]
              - id: envoy
                name: Anna Envoy
                kind: person
                gender: f
                offices: [{title: special envoy for Syria, of: United Nations, from: 2016-01-01}]
              - {id: smith-1, name: John Smith, kind: person, gender: m, offices: [{title: governor, of: United States}]}
              - {id: smith-2, name: John Smith, kind: person, gender: m, offices: [{title: ambassador to Syria, of: United States}]}
              - {id: kremlin, name: Kremlin, kind: organisation}
              - {id: un, name: United Nations, kind: organisation, aliases: [UN, U.N.]}
              - {id: russian-mod, name: Russian Defence Ministry, kind: organisation}
            """));

    private static final LocalDate IN_2018 = LocalDate.of(2018, 2, 14);
    private final ResolveSpeaker resolver = new ResolveSpeaker(KNOWLEDGE);

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource({
        "Vladimir Putin, M, vladimir-putin, across:known-name",
        "Mr Putin, M, vladimir-putin, across:known-surname",
        "Putin, UNKNOWN, vladimir-putin, across:known-surname",
        "V. Putin, UNKNOWN, vladimir-putin, across:known-initial",
        "Bashar Assad, UNKNOWN, bashar-al-assad, across:known-name",
        "Assad, M, bashar-al-assad, across:known-surname",
        "Assad, F, asma-al-assad, across:known-surname"
    })
    void namesFindKnownPeople(String name, String gender, String id, String rule) {
        var found = resolve(new Speaker(name, SpeakerKind.PERSON, null, gender(gender)), IN_2018);
        assertThat(found).isEqualTo(known(id, rule));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Waleed al-Muallem, walid-al-moallem",
        "Mualem, walid-al-moallem",
        "Moammar Qaddafi, muammar-gaddafi",
        "Kadhafi, muammar-gaddafi",
        "Colonel Gadhafi, muammar-gaddafi"
    })
    void everySpellingOfASurnameFindsTheOneItBelongsTo(String name, String id) {
        var found = new ResolveSpeaker(Knowledge.standard())
                .resolve(person(name, null), ArticleContext.on(LocalDate.of(2010, 2, 14)), key -> List.of());
        assertThat(found)
                .isInstanceOfSatisfying(
                        Resolution.Known.class,
                        known -> assertThat(known.speaker().id()).isEqualTo(id));
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "the Russian president, 2018-02-14, vladimir-putin",
        "the Russian president, 2010-02-14, dmitry-medvedev",
        "President of Russia, 2010-02-14, dmitry-medvedev",
        "Russia’s head of state, 2018-02-14, vladimir-putin",
        "the Kremlin spokesman, 2018-02-14, dmitry-peskov",
        "the UN special envoy for Syria, 2018-02-14, envoy",
        "the U.N. envoy, 2018-02-14, envoy"
    })
    void anOfficeIsWhoHeldItThatDay(String office, LocalDate day, String id) {
        assertThat(resolve(office(office), day)).isEqualTo(known(id, "across:office-holder"));
    }

    @ParameterizedTest
    @CsvSource({
        "the president, across:unknown-office",
        "the former Russian president, across:not-in-office",
        "the Russian vice president, across:unknown-office",
        "the Russian ambassador, across:unknown-office",
        "the American president, across:unknown-office",
        "the spokesman, across:unknown-office"
    })
    void anOfficeThatTheFilesDoNotHaveIsNobody(String office, String rule) {
        assertThat(resolve(office(office), IN_2018)).isEqualTo(new Resolution.Nobody(rule));
    }

    @Test
    void withoutADateAnOfficeWithTwoHoldersStaysOpen() {
        assertThat(resolver.resolve(office("the Russian president"), ArticleContext.UNKNOWN, key -> List.of()))
                .isEqualTo(
                        new Resolution.Several(List.of("Dmitry Medvedev", "Vladimir Putin"), "across:office-holders"));
        assertThat(resolver.resolve(office("the Syrian president"), ArticleContext.UNKNOWN, key -> List.of()))
                .isEqualTo(known("bashar-al-assad", "across:office-holder"));
    }

    @Test
    void twoPeopleOfOneNameStayOpenUnlessTheirOfficeTells() {
        assertThat(resolve(person("John Smith", null), IN_2018))
                .isEqualTo(new Resolution.Several(List.of("John Smith", "John Smith"), "across:known-name"));
        assertThat(resolve(person("John Smith", "governor"), IN_2018))
                .isEqualTo(known("smith-1", "across:known-name-and-office"));
        assertThat(resolve(person("Assad", null), IN_2018))
                .isEqualTo(new Resolution.Several(List.of("Asma al-Assad", "Bashar al-Assad"), "across:known-surname"));
        assertThat(resolve(person("Assad", "President"), IN_2018))
                .isEqualTo(known("bashar-al-assad", "across:known-surname-and-office"));
    }

    @Test
    void aFullNameThatNobodyHasIsNewAndThenSeen() {
        var id = UUID.randomUUID();
        assertThat(resolve(person("Kareem Osmat", null), IN_2018))
                .isEqualTo(new Resolution.New("Kareem Osmat", "karim osmat", SpeakerKind.PERSON, "across:new-name"));
        assertThat(resolver.resolve(
                        person("Karim Osmat", null),
                        ArticleContext.UNKNOWN,
                        key -> key.equals("karim osmat")
                                ? List.of(new SpeakerIndex.Candidate(id, "Kareem Osmat"))
                                : List.of()))
                .isEqualTo(new Resolution.Seen(id, "Karim Osmat", "karim osmat", "across:seen-name"));
    }

    @ParameterizedTest
    @CsvSource({
        "He",
        "On Monday",
        "The",
        "Osmat",
        "K. Osmat",
        "Defence Ministry",
        "Permanent Representative",
        "And Then",
        "3rd Army Corps"
    })
    void whatIsNoFullNameIsNobody(String name) {
        assertThat(resolve(person(name, null), IN_2018)).isInstanceOf(Resolution.Nobody.class);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "the Kremlin, kremlin",
        "UN, un",
        "the Russian Defense Ministry, russian-mod",
        "the Ministry of Defence of Russia, russian-mod",
        "the Defence Ministry in Moscow, russian-mod",
        "Russia’s Defence Ministry, russian-mod"
    })
    void bodiesAreKnownByAnyFormOfTheirName(String name, String id) {
        assertThat(resolve(new Speaker(name, SpeakerKind.ORGANISATION, null, Gender.UNKNOWN), IN_2018))
                .isEqualTo(known(id, "across:known-body"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "The President of Syria Bashar al-Assad, bashar-al-assad, across:known-name-after-office",
        "The Russian president, vladimir-putin, across:office-holder"
    })
    void whoIsTakenForABodyButHoldsAnOfficeIsFound(String name, String id, String rule) {
        assertThat(resolve(new Speaker(name, SpeakerKind.ORGANISATION, null, Gender.UNKNOWN), IN_2018))
                .isEqualTo(known(id, rule));
    }

    @Test
    void aMinistryWithoutACountryIsThatOfTheDateline() {
        var ministry = new Speaker("the Defence Ministry", SpeakerKind.ORGANISATION, null, Gender.UNKNOWN);
        assertThat(resolver.resolve(ministry, new ArticleContext(IN_2018, IN_2018, "MOSCOW"), key -> List.of()))
                .isEqualTo(known("russian-mod", "across:body-of-dateline"));
        assertThat(resolver.resolve(ministry, new ArticleContext(IN_2018, IN_2018, "Geneva"), key -> List.of()))
                .isEqualTo(new Resolution.Nobody("across:body-of-which-country"));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "the rebels, GROUP, false",
        "Syrian rebels, GROUP, false",
        "Syrians, GROUP, false",
        "Sons of the Ember, GROUP, true",
        "the company, ORGANISATION, false",
        "the Syrian government, ORGANISATION, true",
        "Red Crescent, ORGANISATION, true",
        "two officials, ANONYMOUS, false",
        "the report, DOCUMENT, false"
    })
    void onlyAProperNameMakesANewSpeaker(String name, SpeakerKind kind, boolean isNew) {
        assertThat(resolve(new Speaker(name, kind, null, Gender.UNKNOWN), IN_2018) instanceof Resolution.New)
                .isEqualTo(isNew);
    }

    private Resolution resolve(Speaker speaker, LocalDate day) {
        return resolver.resolve(speaker, ArticleContext.on(day), key -> List.of());
    }

    private static Speaker office(String phrase) {
        return new Speaker(null, SpeakerKind.PERSON, phrase, Gender.UNKNOWN);
    }

    private static Speaker person(String name, @Nullable String office) {
        return new Speaker(name, SpeakerKind.PERSON, office, Gender.UNKNOWN);
    }

    private static Resolution known(String id, String rule) {
        return new Resolution.Known(
                KNOWLEDGE.speakers().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                rule);
    }

    private static Gender gender(String letter) {
        return switch (letter) {
            case "M" -> Gender.MALE;
            case "F" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
