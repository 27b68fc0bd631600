/** Plays the main use case on real data through the gateway: the catalogue changes, affected products are found, vendors are alerted. */
package io.certwatch.local.demo;
