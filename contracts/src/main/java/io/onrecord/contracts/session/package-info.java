/** What is handed to a browser to keep, and to be brought back unread and unchanged. */
@NullMarked
package io.onrecord.contracts.session;

import org.jspecify.annotations.NullMarked;
