package io.onrecord.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void oneAddressIsWrittenInManyWays() {
        Map<String, String> ways = Spelling.of("127.0.0.2");
        assertThat(ways)
                .containsEntry("dotted", "127.0.0.2")
                .containsEntry("one decimal", "2130706434")
                .containsEntry("one octal", "017700000002")
                .containsEntry("dotted octal", "0177.00.00.02")
                .containsEntry("dotted hexadecimal", "0x7f.0x0.0x0.0x2")
                .containsEntry("two numbers", "127.2")
                .containsEntry("mapped", "[::ffff:127.0.0.2]")
                .containsEntry("NAT64 in hexadecimal", "[64:ff9b::7f00:2]")
                .containsEntry("6to4", "[2002:7f00:2::1]")
                .containsEntry("Teredo", "[2001:0:4136:e378:8000:63bf:80ff:fffd]")
                .containsEntry("full-width digits", "１２７.０.０.２");
        assertThat(ways.values()).doesNotHaveDuplicates();
    }
}
