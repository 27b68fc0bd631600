/**
 * The mitigation files of a company: what was found, what was done about it by whom, and the evidence, for the authority
 * that decides on a penalty. The product never says that a penalty will be lighter.
 */
package io.certwatch.product.mitigation;
