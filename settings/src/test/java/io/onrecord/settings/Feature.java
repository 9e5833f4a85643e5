package io.onrecord.settings;

import java.util.List;

/**
 * One mapping as its source has it.
 *
 * @param module the folder of its module
 * @param prefix of its settings
 * @param name of the interface
 * @param about what its Javadoc says of it
 */
record Feature(String module, String prefix, String name, String about, List<Entry> entries) {
    /**
     * One setting.
     *
     * @param meaning what its Javadoc says
     * @param atMost keys of settings that it may not be more than
     */
    record Entry(Setting setting, String meaning, List<String> atMost) {}
}
