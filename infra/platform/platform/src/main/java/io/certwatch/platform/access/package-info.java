/** Users of the broker and their rights: one file declares them, one command applies them. */
package io.certwatch.platform.access;
