package io.onrecord.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChooseUserTest {
    private static final RunAs.Lowered NOBODY = new RunAs.Lowered(65_534);

    @Test
    void anOrdinaryUserStaysWhoTheyAre() throws Exception {
        assertThat(new ChooseUser(false, command -> Optional.empty()).choose()).isEqualTo(new RunAs.Ourselves());
    }

    @Test
    void rootHidesInANamespaceWhereItMay() throws Exception {
        assertThat(root("unshare", "setpriv", "id").choose()).isEqualTo(new RunAs.Namespace());
    }

    @Test
    void rootBecomesNobodyWhereNamespacesAreRefused() throws Exception {
        assertThat(root("setpriv", "id").choose()).isEqualTo(NOBODY);
        assertThat(NOBODY.command(List.of("initdb")))
                .startsWith("setpriv", "--reuid=65534")
                .contains("--clear-groups")
                .endsWith("initdb");
    }

    @Test
    void saysWhatToDoWhereNothingWorks() {
        for (ChooseUser chooser : List.of(root(), root("id"), root("setpriv"))) {
            assertThatThrownBy(chooser::choose)
                    .hasMessageContaining("as an ordinary user")
                    .hasMessageContaining("install util-linux")
                    .hasMessageContaining("--postgres-url");
        }
    }

    @Test
    void neverTakesRootForTheUserWithoutRights() {
        ChooseUser chooser = new ChooseUser(
                true, command -> command.getFirst().equals("unshare") ? Optional.empty() : Optional.of("0"));
        assertThatThrownBy(chooser::choose).hasMessageContaining("as an ordinary user");
    }

    @Test
    void namesTheFolderThatIsClosed() {
        ChooseUser chooser = new ChooseUser(true, command -> Optional.of("/closed"));
        assertThatThrownBy(() -> chooser.requireWay(NOBODY, Path.of("/")))
                .hasMessageContaining("cannot go through /closed:")
                .hasMessageContaining("chmod o+x");
    }

    /** Root on a machine that has, and allows, these programs. */
    private static ChooseUser root(String... programs) {
        return new ChooseUser(
                true,
                command -> List.of(programs).contains(command.getFirst())
                        ? Optional.of(command.getFirst().equals("id") ? "65534" : "")
                        : Optional.empty());
    }
}
