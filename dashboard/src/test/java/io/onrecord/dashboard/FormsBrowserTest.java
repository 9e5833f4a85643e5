package io.onrecord.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms in a real browser. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class FormsBrowserTest extends InBrowser {
    @Test
    void an_article_is_handed_in_by_pasting_and_by_file(@TempDir Path folder) throws IOException {
        page.navigate("/upload");
        page.getByLabel("Text of the article").fill("Orlan said “no”.");
        page.getByLabel("Title").fill("No");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the record"))
                .click();
        assertThat(heading("1 article taken in")).isVisible();

        Path file = Files.writeString(folder.resolve("talks.txt"), "They said so.");
        page.navigate("/upload");
        page.getByLabel("Files").setInputFiles(file);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the record"))
                .click();
        assertThat(link("talks.txt")).isVisible();
        assertThat(page.getByText("being read")).isVisible();
    }

    @Test
    void a_proposed_topic_is_followed_with_its_examples() {
        page.navigate("/topics");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Follow fishing quota"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is followed.");
    }

    @Test
    void a_topic_of_ones_own_is_followed_with_a_name_and_phrases() {
        page.navigate("/topics");
        Locator form = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Follow a topic of your own"));
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name of the topic"))
                .fill("Bees");
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Phrases about it, one a line"))
                .fill("The bees have died.");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Follow it"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is followed.");
    }
}
