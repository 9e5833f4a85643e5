package io.onrecord.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command line that cannot be meant ends with 2, says why, and has changed nothing. */
class UsageTest {
    @TempDir
    private Path temp;

    @Test
    void portsThatCannotBe() {
        for (String base : new String[] {"80", "0", "-1", "65535", "2147483647", "many"}) {
            refuses("--ports", "up", "--data", data(), "--ports", base);
        }
        refuses("not 80", "up", "--data", data(), "--ports", "80");
    }

    @Test
    void serversThatCannotBe() {
        for (String kafka : new String[] {"kafka", "kafka:", ":9092", "kafka:0", "kafka:99999", "a:1,", "a b:1"}) {
            refuses("--kafka needs HOST:PORT", "up", "--data", data(), "--kafka", kafka);
        }
        refuses("--postgres-url needs an address", "up", "--data", data(), "--postgres-url", "db.example.org");
        refuses("--postgres-user", "up", "--data", data(), "--postgres-url", "jdbc:postgresql://db/onrecord");
        assertThat(Usage.ofKafka("a:1,[::1]:65535")).isEmpty();
        assertThat(Usage.ofPostgres("jdbc:postgresql://db/onrecord?ssl=true", "owner", ""))
                .isEmpty();
    }

    @Test
    void aDataFolderThatCannotBe() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        for (String command : new String[] {"up", "status"}) {
            refuses("--data needs a folder", command, "--data", file.toString());
            refuses("--data needs a folder", command, "--data", "/");
        }
        refuses("--data needs a folder", "load", "x.txt", "--data", file.toString());
    }

    @Test
    void anApiThatCannotBe() {
        for (String api : new String[] {"localhost:8080", "ftp://x", "http://", "http://a b", "", "http://x/?q"}) {
            refuses("--api needs an address", "load", "x.txt", "--api", api);
        }
        assertThat(Usage.ofApi("https://onrecord.example/record/")).isEmpty();
        assertThat(Usage.ofApi("http://127.0.0.1:8080")).isEmpty();
    }

    @Test
    void knowledgeThatIsNotThere() {
        refuses("there is no file or folder", "extract", "x.txt", "--knowledge", data());
        refuses("there is no file or folder", "evaluate", "x.jsonl", "--knowledge", data());
    }

    @Test
    void whatNobodyAskedFor() {
        refuses("which command?");
        refuses("--nonsense", "status", "--nonsense");
        refuses("nonsense", "nonsense");
        refuses("PATH", "load");
        refuses("PATH", "extract");
    }

    private String data() {
        return temp.resolve("data").toString();
    }

    private void refuses(String said, String... line) {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Onrecord.line(new Onrecord()).execute(line))
                    .as(String.join(" ", line))
                    .isEqualTo(ExitCode.USAGE);
        } finally {
            System.setErr(err);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(said);
        assertThat(temp.resolve("data")).doesNotExist();
    }
}
