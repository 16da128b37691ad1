<?xml version="1.0" encoding="UTF-8"?>
<!--
  The trial of the layout on facing pages: the parts alone, either as they are planned, or, before there is a plan, each
  side by itself, so that the program can measure it.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/print.xsl"/>

  <xsl:template match="/TEI">
    <fo:root xml:lang="en" xsl:use-attribute-sets="text">
      <xsl:call-template name="masters"/>
      <xsl:call-template name="metadata"/>
      <xsl:apply-templates select="text/body/div[@subtype = 'parallel']" mode="part"/>
    </fo:root>
  </xsl:template>
</xsl:stylesheet>
