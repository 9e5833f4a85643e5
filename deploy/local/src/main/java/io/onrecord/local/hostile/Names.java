package io.onrecord.local.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names that a name server of somebody else could give any meaning to, as a file of hosts gives it to them here. */
final class Names {
    /** With what they mean; some have a public address besides, which is not asked as long as the private one refuses the name. */
    static final Map<String, List<String>> INSIDE = inside();

    private Names() {}

    private static Map<String, List<String>> inside() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("loop.hostile.example", List.of("127.0.0.1"));
        names.put("second.hostile.example", List.of("127.0.0.2"));
        names.put("far-loop.hostile.example", List.of("127.255.255.254"));
        names.put("loop6.hostile.example", List.of("::1"));
        names.put("mapped.hostile.example", List.of("::ffff:127.0.0.2"));
        names.put("nat64.hostile.example", List.of("64:ff9b::7f00:2"));
        names.put("sixtofour.hostile.example", List.of("2002:7f00:2::1"));
        names.put("zero.hostile.example", List.of("0.0.0.0"));
        names.put("ten.hostile.example", List.of("10.0.0.1"));
        names.put("metadata.hostile.example", List.of("169.254.169.254"));
        names.put("unique-local.hostile.example", List.of("fd00:ec2::254"));
        names.put("link-local.hostile.example", List.of("fe80::1"));
        names.put("private-first.hostile.example", List.of("127.0.0.2", "192.0.43.8"));
        names.put("public-first.hostile.example", List.of("192.0.43.8", "127.0.0.2"));
        names.put("public-in-6-private-in-4.hostile.example", List.of("2001:500:8f::53", "127.0.0.2"));
        return names;
    }

    /**
     * As a file of hosts; only what stands in it can be resolved.
     *
     * @param machine what this machine calls itself
     */
    static String hosts(String machine) {
        String inside = INSIDE.entrySet().stream()
                .flatMap(name -> name.getValue().stream().map(address -> address + " " + name.getKey() + "\n"))
                .collect(Collectors.joining());
        return "127.0.0.1 localhost " + machine + "\n" + inside;
    }
}
