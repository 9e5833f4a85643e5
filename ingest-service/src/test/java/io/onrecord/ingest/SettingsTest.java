package io.onrecord.ingest;

import io.onrecord.settings.EverySetting;

class SettingsTest extends EverySetting {}
