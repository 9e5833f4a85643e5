/** The whole path under faults: a plan of kills, pauses and full disks by a seed, carried out while articles come in, and an audit of the record afterwards. */
@NullMarked
package io.onrecord.local.chaos;

import org.jspecify.annotations.NullMarked;
