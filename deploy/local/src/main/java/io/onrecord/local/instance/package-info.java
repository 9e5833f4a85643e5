/** The data folder of one instance: its places, its lock, its ports, its passwords and what it tells others. */
@NullMarked
package io.onrecord.local.instance;

import org.jspecify.annotations.NullMarked;
