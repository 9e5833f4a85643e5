package io.onrecord.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, found by what they are to a person: role and name. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class BrowserTest {
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Playwright playwright;
    private static Browser browser;
    private static String axe;

    FakeServices fake;

    @TestHTTPResource("/")
    URI home;

    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(SWITCHES));
        try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path chromium() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                                .flatMap(dir -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(dir, name))),
                        Stream.of(Path.of("/usr/bin/chromium")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No Chromium was found. Install it: apt-get update && apt-get install -y chromium"));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void begin() {
        fake.reset();
        visit(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private void visit(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options.setBaseURL(home.toString()));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void end() {
        context.close();
        assertThat(complaints)
                .as("what the browser complained about, such as the content security policy")
                .isEmpty();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
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
    void the_navigation_leads_to_every_section_and_says_where_one_is() {
        page.navigate("/");
        Locator main = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"));
        for (String section : List.of("Statements", "Speakers", "Topics", "Articles", "Status")) {
            main.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section))
                    .click();
            assertThat(heading(section).first()).isVisible();
            assertThat(main.locator("[aria-current=page]")).hasText(section);
        }
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
                        "axe.run({ exclude: [['[data-openapi]']] }).then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')))");
                assertThat((List<?>) broken).as(path + " in " + colours).isEmpty();
            }
        }
    }

    private static List<String> everything() {
        return Stream.concat(PagesTest.pages().stream(), Stream.of("/nope", "/statements?from=x"))
                .toList();
    }
}
