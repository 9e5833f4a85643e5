/** The two services behind the pages, as clients, and what it means when they do not answer. */
@NullMarked
package io.onrecord.dashboard.services;

import org.jspecify.annotations.NullMarked;
