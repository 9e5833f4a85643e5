package io.onrecord.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A chart under the mouse, under the keyboard, and without scripts. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class ChartBrowserTest extends InBrowser {
    private Locator chart() {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Statements over time")));
    }

    private Locator bin(String name) {
        return chart().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    @Test
    void a_bin_says_its_numbers_to_the_mouse_and_opens_its_statements() {
        page.navigate("/topics/ceasefire");
        Locator tip = page.locator(".tip");
        assertThat(tip).isHidden();
        bin("Jan 2024").hover();
        assertThat(tip).hasText(Pattern.compile("^Jan 2024: \\d+ statements$"));
        page.keyboard().press("Escape");
        assertThat(tip).isHidden();
        bin("Jan 2024").click();
        assertThat(page).hasURL(Pattern.compile("/statements\\?topic=ceasefire&from=2024-01-01&to=2024-01-31$"));
    }

    @Test
    void the_arrow_keys_walk_from_bin_to_bin() {
        page.navigate("/");
        bin("Nov 2023").focus();
        assertThat(page.locator(".tip")).hasText(Pattern.compile("^Nov 2023: "));
        page.keyboard().press("ArrowRight");
        assertThat(bin("Dec 2023")).isFocused();
        assertThat(page.locator(".tip")).hasText(Pattern.compile("^Dec 2023: "));
        page.keyboard().press("End");
        page.keyboard().press("Home");
        assertThat(bin("Nov 2023")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/statements\\?from=2023-11-01&to=2023-11-30$"));
    }

    @Test
    void dragging_across_bins_zooms_in_on_their_days() {
        page.navigate("/speakers/" + World.PRESIDENT + "?topic=ceasefire");
        chart().scrollIntoViewIfNeeded();
        BoundingBox from = bin("Feb 2024").boundingBox();
        BoundingBox to = bin("May 2024").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + 10);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + 10);
        assertThat(page.locator(".band")).isVisible();
        page.mouse().up();
        assertThat(page)
                .hasURL(Pattern.compile(
                        "/speakers/" + World.PRESIDENT + "\\?topic=ceasefire&from=2024-02-01&to=2024-05-31#said$"));
    }

    @Test
    void a_comparison_says_all_numbers_of_a_bin_and_zooms_by_its_own_form() {
        page.navigate("/compare?of=topics&id=ceasefire&id=borders&by=week");
        Locator chart = page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Share of all utterances")));
        chart.scrollIntoViewIfNeeded();
        BoundingBox whole = chart.boundingBox();
        page.mouse().move(whole.x + whole.width * 0.3, whole.y + 6);
        assertThat(page.locator(".tip")).hasText(Pattern.compile("utterances?[^\\n]*\\sBorders and bridges"));
        page.mouse().down();
        page.mouse().move(whole.x + whole.width * 0.5, whole.y + 6);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("[?&]from=\\d{4}-\\d\\d-\\d\\d&to=\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void a_week_of_a_course_leads_to_its_utterances() {
        page.navigate("/trends/course?topic=ceasefire");
        Locator week = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^2 Feb 2026 to 8 Feb 2026: ")));
        week.focus();
        assertThat(page.locator(".tip")).hasText(Pattern.compile("2 utterances of 40, 5 %$"));
        page.keyboard().press("Enter");
        assertThat(page)
                .hasURL(Pattern.compile("/statements\\?topic=ceasefire&first=true&from=2026-02-02&to=2026-02-08$"));
    }

    @Test
    void escape_gives_a_drag_up() {
        page.navigate("/");
        chart().scrollIntoViewIfNeeded();
        BoundingBox from = bin("Feb 2024").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + 10);
        page.mouse().down();
        page.mouse().move(from.x + 100, from.y + 10);
        assertThat(page.locator(".band")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".band")).isHidden();
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("/$"));
        bin("Feb 2024").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/statements\\?.*from=2024-02"));
    }

    @Test
    void without_scripts_days_are_typed_and_the_table_says_of_which_nothing_is_known() {
        visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/");
        page.getByText("The numbers", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("nothing taken in"))
                        .first())
                .isVisible();
        assertThat(page.getByText(Pattern.compile("what was said then is not known")))
                .isVisible();
        page.getByText("Choose days").click();
        page.getByLabel("First day").fill("2024-02-01");
        page.getByLabel("Last day").fill("2024-03-31");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/statements\\?from=2024-02-01&to=2024-03-31$"));
        assertThat(bin("1 Feb 2024").getAttribute("href")).isEqualTo("/statements?from=2024-02-01&to=2024-02-01");
    }
}
