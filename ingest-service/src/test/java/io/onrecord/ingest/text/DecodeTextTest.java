package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeTextTest {
    private static final String RUSSIAN =
            "Министр иностранных дел заявила в пятницу, что договор будет подписан в апреле. "
                    + "«Мы готовы продолжать переговоры», — сказала она журналистам после встречи с послом.";
    private static final String FRENCH =
            "La ministre des affaires étrangères a déclaré vendredi que le traité serait signé à "
                    + "Genève. « Nous sommes prêts », a-t-elle ajouté après la réunion avec l'évêque.";
    private static final String CURLY =
            "The minister said on Friday: “We’re ready – and we shall sign.” It’s the café’s naïve rôle.";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "UTF-16"})
    void readsRussianWithoutBeingTold(String charset) {
        assertThat(decoded(RUSSIAN.getBytes(Charset.forName(charset)))).endsWith(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE"})
    void readsFrenchWithoutBeingTold(String charset) {
        assertThat(decoded(FRENCH.getBytes(Charset.forName(charset)))).endsWith(FRENCH);
    }

    @Test
    void readsTheQuotationMarksOfWindows() {
        assertThat(decoded(CURLY.getBytes(Charset.forName("windows-1252")))).isEqualTo(CURLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void believesAByteOrderMarkBeforeAnyLabel(String charset) {
        byte[] bytes = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset));
        assertThat(DecodeText.decode(bytes, "windows-1252", false).text()).endsWith(RUSSIAN);
    }

    @Test
    void believesALabelWhereBytesCouldBeAnything() {
        byte[] greek = "Ναι".getBytes(Charset.forName("ISO-8859-7"));
        assertThat(DecodeText.decode(greek, "iso-8859-7", false).text()).isEqualTo("Ναι");
        assertThat(DecodeText.decode(greek, "no-such-charset", false).text()).isNotEmpty();
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        byte[] bytes = CURLY.getBytes(Charset.forName("windows-1252"));
        assertThat(DecodeText.decode(bytes, "ISO-8859-1", false).text()).isEqualTo(CURLY);
    }

    @Test
    void believesBytesThatAreSurelyUtf8BeforeALabel() {
        byte[] bytes = CURLY.getBytes(StandardCharsets.UTF_8);
        assertThat(DecodeText.decode(bytes, "windows-1251", false).text()).isEqualTo(CURLY);
    }

    @Test
    void believesThePageAboutItselfButNotAText() {
        String page = "<html><head><meta charset='windows-1251'></head><body>Да</body></html>";
        byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
        assertThat(DecodeText.decode(bytes, null, true).text()).isEqualTo(page);
        assertThat(DecodeText.decode(bytes, null, false).charset().name()).isNotEqualTo("windows-1251");
    }

    @Test
    void damagedUtf8StaysUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RUSSIAN.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xD0);
        assertThat(decoded(bytes.toByteArray())).isEqualTo(RUSSIAN + "\uFFFD");
    }

    @Test
    void overlongAndSurrogateBytesAreNotUtf8() {
        assertThat(Utf8Shape.of(bytes(0xC0, 0xAF))).isEqualTo(new Utf8Shape(0, 2));
        assertThat(Utf8Shape.of(bytes(0xED, 0xA0, 0x80))).isEqualTo(new Utf8Shape(0, 3));
        assertThat(Utf8Shape.of(bytes(0xF4, 0x90, 0x80, 0x80))).isEqualTo(new Utf8Shape(0, 4));
        assertThat(Utf8Shape.of(bytes(0xE2, 0x82, 0xAC, 'a'))).isEqualTo(new Utf8Shape(1, 0));
    }

    private static String decoded(byte[] bytes) {
        return DecodeText.decode(bytes, null, false).text();
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
