package io.onrecord.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Searching, choosing and comparing in a real browser. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class SearchBrowserTest extends InBrowser {
    private Locator speakerField() {
        return page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Speaker").setExact(true));
    }

    private Locator suggestion(String name) {
        return page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Speakers"))
                .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    @Test
    void a_search_says_how_many_new_statements_have_come() {
        page.navigate("/statements?q=gun");
        Locator fresh = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.REGION).getByRole(AriaRole.STATUS);
        assertThat(fresh).isEmpty();
        fake.event("event: statement\ndata: {\"id\": \"one\"}");
        assertThat(fresh).hasText("1 new statement, show");
        fake.event("event: statement\ndata: {\"id\": \"one\"}");
        fake.event("event: gap\ndata: {}");
        fake.event("event: statement\ndata: {\"id\": \"two\"}");
        assertThat(fresh).hasText("2 new statements, show");
        fresh.getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile("/statements\\?q=gun$"));
    }

    @Test
    void a_click_on_a_statement_shows_exactly_its_place() {
        page.navigate("/statements?q=gun");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^“?to withdraw every gun")))
                .click();
        Locator place = page.locator("#s-" + World.id("nested"));
        assertThat(page).hasURL(Pattern.compile("/articles/" + World.ARTICLE + "#s-" + World.id("nested")));
        assertThat(place).isInViewport();
        assertThat(place).hasText(Pattern.compile("^Orlan had promised “to withdraw every gun from the bridge"));
        String plain = page.locator(".legend .content")
                .evaluate("e => getComputedStyle(e).backgroundColor")
                .toString();
        assertThat(place.locator("mark")
                        .last()
                        .evaluate("e => getComputedStyle(e).backgroundColor")
                        .toString())
                .isNotEqualTo(plain);
    }

    @Test
    void a_speaker_is_suggested_while_typing_and_chosen_with_the_keyboard() {
        page.navigate("/statements?kind=direct");
        speakerField().pressSequentially("or");
        assertThat(suggestion("Mirela Orlan")).isVisible();
        assertThat(suggestion("Anton Varga")).hasText("Anton Varga as Orvar, 501 statements");
        assertThat(speakerField()).hasAttribute("aria-expanded", "true");
        speakerField().press("ArrowDown");
        assertThat(suggestion("Mirela Orlan")).hasAttribute("aria-selected", "true");
        assertThat(speakerField())
                .hasAttribute(
                        "aria-activedescendant", suggestion("Mirela Orlan").getAttribute("id"));
        speakerField().press("ArrowUp");
        assertThat(suggestion("Mirela Orlan")).hasAttribute("aria-selected", "false");
        speakerField().press("Escape");
        assertThat(suggestion("Mirela Orlan")).not().isVisible();
        assertThat(speakerField()).hasAttribute("aria-expanded", "false");
        speakerField().press("ArrowDown");
        assertThat(suggestion("Mirela Orlan")).isVisible();
        speakerField().press("ArrowDown");
        speakerField().press("Enter");
        assertThat(speakerField()).hasValue("Mirela Orlan");
        speakerField().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/statements\\?.*speaker=" + World.PRESIDENT));
        assertThat(speakerField()).hasValue("Mirela Orlan");
    }

    @Test
    void a_speaker_is_asked_back_without_scripts_and_another_name_replaces_the_chosen_one() {
        page.navigate("/statements?speaker=" + World.PRESIDENT);
        speakerField().fill("varga");
        suggestion("Anton Varga").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .last()
                .click();
        assertThat(page).hasURL(Pattern.compile("speaker=" + World.id("varga")));

        visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/statements");
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Speaker").setExact(true))
                .fill("or");
        page.keyboard().press("Enter");
        assertThat(heading("Whom do you mean?")).isVisible();
        link("Mirela Orlan").click();
        assertThat(page).hasURL(Pattern.compile("speaker=" + World.PRESIDENT));
    }

    @Test
    void speakers_are_compared_by_names_that_are_suggested() {
        page.navigate("/compare?of=speakers");
        for (Map.Entry<String, String> one :
                List.of(Map.entry("Speaker 1", "Mirela Orlan"), Map.entry("Speaker 2", "Anton Varga"))) {
            page.getByLabel(one.getKey()).pressSequentially(one.getValue().substring(0, 4));
            suggestion(one.getValue()).click();
        }
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Compare").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("id=" + World.PRESIDENT + "&id=" + World.id("varga")));
        assertThat(page.getByLabel("Speaker 1")).hasValue("Mirela Orlan");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("All days together")))
                .isVisible();
    }

    @Test
    void no_rule_of_accessibility_is_broken_while_speakers_are_suggested() {
        visit(new Browser.NewContextOptions().setBypassCSP(true));
        page.navigate("/statements");
        speakerField().pressSequentially("or");
        assertThat(suggestion("Mirela Orlan")).isVisible();
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help))"))
                .isEmpty();
    }

    @Test
    void a_bar_of_the_chart_leads_to_its_statements() {
        page.navigate("/");
        page.getByText("The numbers", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^60 statements, Nov 2023")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/statements\\?from=2023-11-01&to=2023-11-30"));
    }
}
