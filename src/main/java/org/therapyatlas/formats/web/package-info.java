/** Web pages: their own statements about themselves, their main text, and archives of the web. */
package org.therapyatlas.formats.web;
