package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that lead inside, in every spelling, where a page or a feed is expected. */
final class Addresses implements Family {
    /** Where this machine listens first, then what is special after IANA. */
    static final List<String> INSIDE = List.of(
            "127.0.0.1",
            "127.0.0.2",
            "127.1.2.3",
            "127.255.255.254",
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "100.100.100.200",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255");

    private static final List<String> INSIDE_6 = List.of(
            "::",
            "::1",
            "0:0:0:0:0:0:0:1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fe80::1%25lo",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "100::1",
            "3fff::1",
            "5f00::1",
            "2001:20::1",
            "4000::1",
            "64:ff9b:1::1");

    /** How the address begins. */
    private static final List<String> SCHEMES = List.of(
            "ftp://",
            "file://",
            "gopher://",
            "dict://",
            "ldap://",
            "jar:http://",
            "http:",
            "http:/",
            "http:///",
            "//",
            "\\\\",
            "HTTP://",
            "hTTps://",
            "http://http://",
            "javascript://",
            "data://",
            "netdoc://",
            "view-source:http://",
            "feed:http://",
            "feed://",
            "ws://",
            "mailto:",
            "unix://",
            "");

    private static final String PAGES = "pages";

    @Override
    public Stream<Case> cases(Places places) {
        return Stream.of(spelled(places), version6(places), schemes(places), names(places))
                .flatMap(each -> each);
    }

    private static Stream<Case> spelled(Places places) {
        Stream<Case> pages = INSIDE.stream().flatMap(inside -> of(PAGES, inside, places));
        return Stream.concat(pages, INSIDE.stream().limit(3).flatMap(inside -> of("feeds", inside, places)));
    }

    private static Stream<Case> of(String path, String inside, Places places) {
        return Spelling.of(inside).entrySet().stream()
                .map(each -> link(
                        path,
                        path + " " + inside + " " + each.getKey(),
                        "http://" + each.getValue() + ":" + places.trap() + "/"));
    }

    private static Stream<Case> version6(Places places) {
        return INSIDE_6.stream()
                .flatMap(inside -> Stream.of(PAGES, "feeds")
                        .map(path -> link(
                                path, path + " [" + inside + "]", "http://[" + inside + "]:" + places.trap() + "/")));
    }

    private static Stream<Case> schemes(Places places) {
        return SCHEMES.stream()
                .flatMap(scheme -> Stream.of(PAGES, "feeds")
                        .map(path -> link(
                                path,
                                path + " by the scheme " + scheme,
                                scheme + "127.0.0.2:" + places.trap() + "/etc/passwd")));
    }

    private static Stream<Case> names(Places places) {
        return Names.INSIDE.entrySet().stream()
                .flatMap(name -> Stream.of(PAGES, "feeds")
                        .map(path -> link(
                                path,
                                path + " by a name: " + name.getKey() + " " + name.getValue(),
                                "http://" + name.getKey() + ":" + places.trap() + "/")));
    }

    private static Case link(String path, String name, String address) {
        return Case.of("addresses", name, new Way.Link(path, address)).refused();
    }

    /** An address as the field of a submission. */
    static String submission(String address) {
        return "{\"url\": " + Make.quoted(address) + "}";
    }
}
