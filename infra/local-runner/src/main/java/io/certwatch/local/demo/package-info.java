/** The main job on real input: the list changes, the products it hits are found, the vendors are told. Through the gateway only, like any client. */
@NullMarked
package io.certwatch.local.demo;

import org.jspecify.annotations.NullMarked;
