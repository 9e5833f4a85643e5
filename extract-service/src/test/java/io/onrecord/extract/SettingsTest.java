package io.onrecord.extract;

import io.onrecord.settings.EverySetting;

class SettingsTest extends EverySetting {}
