package io.certwatch.notification.bounce.web;

import io.certwatch.notification.bounce.ReportOutcome;
import java.util.List;

/**
 * The response body for a report.
 *
 * @param outcomes of each recipient that the report is about; none if it reports successes only
 */
record BounceView(List<ReportOutcome> outcomes) {}
