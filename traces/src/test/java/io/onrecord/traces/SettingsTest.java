package io.onrecord.traces;

import io.onrecord.settings.EverySetting;

class SettingsTest extends EverySetting {}
