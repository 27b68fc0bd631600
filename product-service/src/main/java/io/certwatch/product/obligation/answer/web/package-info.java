/** The page behind a signed link, and the operation of the team. */
package io.certwatch.product.obligation.answer.web;
