package io.onrecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final UUID ID = UUID.fromString("5a3c6f0e-1d2b-5c4a-8e9f-000000000001");

    @Test
    void comesBackAsItWasGivenOut() {
        Cursor cursor = new Cursor("statements", "2024-03-05", ID.toString());
        assertThat(Cursor.decoded(cursor.encoded(), "statements")).isEqualTo(cursor);
        assertThat(cursor.day()).isEqualTo("2024-03-05");
        assertThat(cursor.uuid()).isEqualTo(ID);
        assertThat(new Cursor("statements", Cursor.UNDATED, ID.toString()).day())
                .isEqualTo("-infinity");
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void holdsThePlaceAmongRowsOfOneIdToo() {
        Cursor cursor = new PageRequest("statements", 1, null).at("2024-03-05", ID, 12);
        Cursor back = Cursor.decoded(cursor.encoded(), "statements");
        assertThat(back.uuid()).isEqualTo(ID);
        assertThat(back.ordinal()).isEqualTo(12);
        refused(() -> new Cursor("statements", "2024-03-05", ID.toString()).ordinal());
        refused(() -> new Cursor("statements", "2024-03-05", ID + "#99999999999").ordinal());
    }

    @Test
    void doesNotFitAnotherList() {
        String cursor = new Cursor("speakers", "12", ID.toString()).encoded();
        refused(() -> Cursor.decoded(cursor, "speakers-named"));
    }

    @Test
    void anyChangedCharacterIsNoticed() {
        String cursor = new Cursor("statements", "2024-03-05", ID.toString()).encoded();
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            String tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
            refused(() -> Cursor.decoded(tampered, "statements"));
        }
        refused(() -> Cursor.decoded(cursor.substring(0, cursor.length() - 4), "statements"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "====", "MXxzdGF0ZW1lbnRz", "2024-03-05"})
    void whatNeverWasACursorIsRefused(String text) {
        refused(() -> Cursor.decoded(text, "statements"));
    }

    @Test
    void anotherVersionIsRefused() {
        String ours = new String(
                Base64.getUrlDecoder().decode(new Cursor("statements", "2024-03-05", ID.toString()).encoded()),
                StandardCharsets.UTF_8);
        String later = "2" + ours.substring(1);
        refused(() -> Cursor.decoded(
                Base64.getUrlEncoder().encodeToString(later.getBytes(StandardCharsets.UTF_8)), "statements"));
    }

    @Test
    void aForgedKeyIsRefusedBeforeItReachesTheDatabase() {
        Cursor forged = new Cursor("statements", "'; drop table", "not-an-id");
        Cursor back = Cursor.decoded(forged.encoded(), "statements");
        refused(back::day);
        refused(back::uuid);
        refused(back::number);
        refused(back::numericId);
    }

    private static void refused(Runnable decoding) {
        assertThatThrownBy(decoding::run).isInstanceOfSatisfying(ProblemException.class, failure -> {
            assertThat(failure.problem().status()).isEqualTo(400);
            assertThat(failure.problem().code()).isEqualTo("invalid-cursor");
        });
    }
}
