/** Default settings of all services. */
package io.certwatch.platform.defaults;
