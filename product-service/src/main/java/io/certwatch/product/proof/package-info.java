/**
 * The vault of a company: the certificates, test reports and licences that it holds for its products, with their files
 * and their standing beside the register.
 */
package io.certwatch.product.proof;
