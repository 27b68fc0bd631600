/** What a company states about itself: its sectors, its standing in critical information infrastructure, its customers who operate it. */
package io.certwatch.product.profile;
