/** The whole system under a stopwatch: start, memory, registration, publication; each beside what the bare parts manage in the same run. */
package io.certwatch.bench.system;
