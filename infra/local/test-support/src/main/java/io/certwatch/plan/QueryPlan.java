package io.certwatch.plan;

import java.util.List;

/**
 * How a query is answered.
 *
 * @param indexes the fields of those that are read, one for each alternative of the query
 * @param scans whether all documents of the collection are read
 * @param examined documents that are read
 * @param returned documents that meet the filter
 */
public record QueryPlan(List<String> indexes, boolean scans, long examined, long returned) {}
