/** Records who changed what, when, from where and with which outcome. */
package io.certwatch.audit;
