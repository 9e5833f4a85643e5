package io.onrecord.query;

import io.onrecord.settings.EverySetting;

class SettingsTest extends EverySetting {}
