/**
 * Checks the OpenAPI document of a service. {@link io.certwatch.contract.OpenApiRules} defines the rules for every document. In each
 * integration test that starts a service, {@link io.certwatch.contract.AnswerCheckFilter} validates the answers against the document.
 */
package io.certwatch.contract;
