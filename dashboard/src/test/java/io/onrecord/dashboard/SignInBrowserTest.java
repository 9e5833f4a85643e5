package io.onrecord.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, with scripts and without. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class SignInBrowserTest extends InBrowser {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_signs_in_comes_back_to_the_form(boolean scripts) {
        visit(new Browser.NewContextOptions().setJavaScriptEnabled(scripts), false);
        page.navigate("/feeds");
        assertThat(button("Follow").count()).isZero();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .first()
                .click();
        page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill(Keyed.KEY);
        button("Sign in").click();
        assertThat(page.url()).endsWith("/feeds");
        assertThat(button("Follow").isVisible()).isTrue();
        link("Signed in as Ada Löw").click();
        assertThat(heading("You are signed in").isVisible()).isTrue();
        button("Sign out").click();
        page.navigate("/feeds");
        assertThat(button("Follow").count()).isZero();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
