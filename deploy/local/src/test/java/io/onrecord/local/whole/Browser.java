package io.onrecord.local.whole;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine. Fails, with what to do, where there is none: a test left out proves nothing. */
record Browser(Playwright playwright, BrowserContext context) implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static Browser open(Path profile) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new LaunchPersistentContextOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(QUIET)
                                        .setHeadless(true)));
    }

    Page page() {
        return context.pages().getFirst();
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: apt-get install -y chromium, or ./onrecord test --install-tools"));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
