package io.onrecord.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All pages in a real browser. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class BrowserTest extends InBrowser {
    /** The rules that can be kept in one set of colours and broken in the other. */
    private static final Map<String, Object> COLOURS =
            Map.of("runOnly", List.of("color-contrast", "link-in-text-block"));

    @Test
    void the_navigation_leads_to_every_section_and_says_where_one_is() {
        page.navigate("/");
        Locator main = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"));
        List<String> sections = main.getByRole(AriaRole.LINK).allTextContents();
        assertThat(sections).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (String section : sections) {
            main.getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(section).setExact(true))
                    .click();
            assertThat(main.locator("[aria-current=page]")).hasText(section);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(Pattern.compile(
                            section.equals("Overview") ? "." : section.replaceFirst("s$", ""),
                            Pattern.CASE_INSENSITIVE));
        }
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        page.navigate("/topics");
        page.keyboard().press("Tab");
        assertThat(link("Skip to the content")).isFocused();
        assertThat(link("Skip to the content")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(link("Peace and conflict")).isFocused();
        assertThat(link("Peace and conflict")
                        .evaluate("e => getComputedStyle(e).outlineStyle")
                        .toString())
                .isEqualTo("solid");
    }

    @Test
    void nothing_is_wider_than_a_small_phone() {
        visit(new Browser.NewContextOptions().setViewportSize(320, 640));
        for (String path : PagesTest.pages()) {
            page.navigate(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void dark_is_dark_by_the_device_and_by_choice_with_or_without_scripts() {
        visit(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/");
        String dark = ground();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Light").setExact(true))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        assertThat(ground()).isNotEqualTo(dark);

        visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/topics");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Dark").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("/topics$"));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    private String ground() {
        return page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
    }

    @Test
    void no_page_breaks_a_rule_of_accessibility_in_either_colours() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            // The rules' script comes from outside the page, which its policy would refuse.
            visit(new Browser.NewContextOptions()
                    .setColorScheme(colours)
                    .setBypassCSP(true)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            for (String path : everything()) {
                page.navigate(path);
                page.evaluate(axe);
                Object broken = page.evaluate(
                        "rules => axe.run({ exclude: [['[data-openapi]']] }, rules).then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')))",
                        colours == ColorScheme.LIGHT ? Map.of() : COLOURS);
                assertThat((List<?>) broken).as(path + " in " + colours).isEmpty();
            }
        }
    }

    private static List<String> everything() {
        return Stream.concat(PagesTest.pages().stream(), Stream.of("/nope", "/statements?from=x"))
                .toList();
    }
}
