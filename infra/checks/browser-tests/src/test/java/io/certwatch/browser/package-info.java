/** Stories of the web page, told in Chromium. */
package io.certwatch.browser;
