package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page is looked at, and can be come to by following links and forms. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class NavigationTest {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    /** They show nothing of their own, but lead to where it is shown. */
    private static final Set<String> LEADING_ON = Set.of("/statements/{id}", "/positions/compare");

    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    /** The addresses that the dashboard has something to show at, as its classes say. */
    private static List<String> addresses() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.onrecord.dashboard").stream()
                        .filter(type -> !type.isInterface() && type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(GET.class))
                                .map(method -> address(type, method)))
                        .filter(address -> !LEADING_ON.contains(address))
                        .toList();
    }

    private static String address(JavaClass type, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return (type.getAnnotationOfType(Path.class).value() + below)
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    /** Of those, the one that a path leads to: the one with the fewest unknown parts. */
    private static Stream<String> shownAt(String href, List<String> addresses) {
        String path = href.replaceFirst("[?].*", "");
        return addresses.stream()
                .filter(address -> path.matches(address.replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparingLong(
                        address -> address.chars().filter(c -> c == '{').count()))
                .stream();
    }

    @Test
    void every_page_that_there_is_is_looked_at() {
        List<String> addresses = addresses();
        assertThat(addresses).contains("/", "/statements/{id}/like", "/api/docs");
        assertThat(PagesTest.pages().stream().flatMap(path -> shownAt(path, addresses)))
                .containsAll(addresses);
    }

    @Test
    void every_page_can_be_come_to_from_the_first() {
        List<String> addresses = addresses();
        Set<String> found = new HashSet<>(Set.of("/"));
        Queue<String> unread = new ArrayDeque<>(found);
        while (!unread.isEmpty()) {
            // One page of each kind tells where pages of its kind lead.
            LINK.matcher(html(unread.remove()))
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(href -> shownAt(href, addresses).anyMatch(found::add))
                    .forEach(unread::add);
        }
        found.add("/upload/progress"); // where the form leads when it is sent
        assertThat(found).containsAll(addresses);
    }

    private static String html(String path) {
        return given().urlEncodingEnabled(false).get(path).asString();
    }
}
