package io.onrecord.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample articles as ingest-service would clean them. */
final class Seeds {
    private Seeds() {}

    static List<JsonNode> articles() throws IOException {
        var json = new ObjectMapper();
        var all = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(Path.of("../seeds/gold.jsonl"))) {
            all.add(json.readTree(line));
        }
        return all;
    }
}
