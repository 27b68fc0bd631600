/** How long the search takes for who types. */
package io.certwatch.bench.searching;
