/** The rules that the manifests keep, and the proof that each rule can fail. */
@NullMarked
package io.onrecord.kubernetes;

import org.jspecify.annotations.NullMarked;
