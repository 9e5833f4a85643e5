package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers that lead on: inside, in circles, nowhere. */
final class Redirects implements Family {
    private static final List<String> STATUSES = List.of("301 Moved", "303 See", "307 Same", "308 Forever");

    /** What a redirect may lead to that is no address of the web. */
    private static final List<String> NOWHERE = List.of(
            "",
            " ",
            "/\u0000",
            "http://",
            "http:///",
            "///",
            "////127.0.0.2/",
            "\\\\127.0.0.2\\x",
            "/\\127.0.0.2/",
            "http:\\\\127.0.0.2/",
            "file:///etc/passwd",
            "jar:file:/etc!/passwd",
            "ftp://127.0.0.2/",
            "gopher://127.0.0.2:25/_x",
            "javascript:alert(1)",
            "data:text/html,<p>x",
            "about:blank",
            "http://[",
            "http://]",
            "http://[::1",
            "http://a b/",
            "http://%00/",
            "http://.",
            "http://..",
            "http://-",
            "http://*",
            "http://localhost:0/",
            "http://localhost:65536/",
            "http://localhost:-1/",
            "http://localhost:99999999999/",
            "http://localhost:x/",
            "?".repeat(9000),
            "/" + "a".repeat(7000),
            "/%",
            "/%zz",
            "/\u00ff");

    @Override
    public Stream<Case> cases(Places places) {
        return Stream.of(inside(places), statuses(places), names(places), nowhere(), feeds(places))
                .flatMap(each -> each);
    }

    private static Stream<Case> inside(Places places) {
        return Stream.of("127.0.0.2", "0.0.0.0", "169.254.169.254", "10.0.0.1")
                .flatMap(inside -> inOneLine(inside)
                        .map(each -> page(
                                        "to " + inside + " " + each.getKey(),
                                        "302 Found",
                                        "http://" + each.getValue() + ":" + places.trap() + "/")
                                .refused()));
    }

    private static Stream<Case> statuses(Places places) {
        return STATUSES.stream()
                .flatMap(status -> Stream.of("127.0.0.1", "127.0.0.2", "[::1]", "127.255.255.254")
                        .flatMap(host -> Stream.of("http://", "https://", "//")
                                .map(scheme -> page(
                                                "by " + status + " to " + scheme + host,
                                                status,
                                                scheme + host + ":" + places.trap() + "/")
                                        .refused())));
    }

    /** The site itself under another name, and another port of the name that is open. */
    private static Stream<Case> names(Places places) {
        Stream<Case> names = Names.INSIDE.keySet().stream()
                .map(name -> page("to the name " + name, "302 Found", "http://" + name + ":" + places.trap() + "/")
                        .refused());
        return Stream.concat(
                names,
                beside(places).entrySet().stream()
                        .map(each -> page(
                                        "beside the site: " + each.getKey(),
                                        "302 Found",
                                        "http://" + each.getValue() + "/x")
                                .refused()));
    }

    private static Map<String, String> beside(Places places) {
        String port = places.site().substring(places.site().indexOf(':'));
        Map<String, String> beside = new LinkedHashMap<>();
        beside.put("its port by number", "127.0.0.1" + port);
        beside.put("its port by the other number", "[::1]" + port);
        beside.put("another port of its name", "localhost:" + places.trap());
        beside.put("the usual port of its name", "localhost");
        beside.put("another port of its name in capitals", "LOCALHOST.:" + places.trap());
        return beside;
    }

    private static Stream<Case> nowhere() {
        Stream<Case> odd = NOWHERE.stream()
                .map(to -> page("nowhere: " + (to.length() > 60 ? to.substring(0, 60) : to), "302 Found", to));
        Stream<Case> others = Stream.of(
                        "300 Choices", "304 Not Modified", "305 Use Proxy", "306 Switch", "309 What", "399 What")
                .map(status -> page("by " + status, status, "http://127.0.0.2/"));
        return Stream.concat(odd, others);
    }

    private static Stream<Case> feeds(Places places) {
        return inOneLine("127.0.0.2")
                .map(each -> Case.of(
                                "redirects",
                                "of a feed to " + each.getKey(),
                                new Way.Feed(
                                        answer("301 Moved", "http://" + each.getValue() + ":" + places.trap() + "/"),
                                        false))
                        .refused());
    }

    /** A line end would end the header. */
    private static Stream<Map.Entry<String, String>> inOneLine(String inside) {
        return Spelling.of(inside).entrySet().stream()
                .filter(each -> each.getValue().indexOf('\n') < 0);
    }

    private static Case page(String name, String status, String to) {
        return Case.of("redirects", name, new Way.Page(answer(status, to)));
    }

    private static Served answer(String status, String to) {
        return Served.of(status, "Location: " + to + "\r\n", Make.utf8(""));
    }
}
