/** The texts that people read: message bundles in Chinese and in English. */
package io.certwatch.platform.text;
