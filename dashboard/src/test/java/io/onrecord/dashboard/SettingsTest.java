package io.onrecord.dashboard;

import io.onrecord.settings.EverySetting;
import java.util.Map;

class SettingsTest extends EverySetting {
    @Override
    protected Map<String, String> needed() {
        return Map.of("onrecord.query-url", "http://127.0.0.1:8083", "onrecord.ingest-url", "http://127.0.0.1:8081");
    }
}
