/** The four packaged services: how each is started, asked for its health and rehearsed for a fast start. */
@NullMarked
package io.onrecord.local.services;

import org.jspecify.annotations.NullMarked;
