package io.certwatch.product.proof.web;

import java.util.List;

/**
 * What became of a withdrawal.
 *
 * @param withdrawn SKUs for which the proof was accepted until now
 * @param revision of the proof
 */
record AcceptanceWithdrawalView(List<String> withdrawn, long revision) {}
