/** Templates of the checklist: what companies are advised to keep in order. product-service makes the items of a company from them. */
package io.certwatch.catalogue.template;
