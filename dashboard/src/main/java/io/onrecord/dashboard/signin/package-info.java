/** The page to sign in and out on, by a key or by the link that the command prints. */
@NullMarked
package io.onrecord.dashboard.signin;

import org.jspecify.annotations.NullMarked;
