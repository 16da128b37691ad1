<?xml version="1.0" encoding="UTF-8"?>
<!-- The apparatus: lemma, readings with their sigla, passage by passage. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="apparatus">
    <xsl:if test="$edition//listApp">
      <xsl:call-template name="pages">
        <xsl:with-param name="id" select="'apparatus'"/>
        <xsl:with-param name="right" as="node()*">Apparatus</xsl:with-param>
        <xsl:with-param name="range" select="true()"/>
        <xsl:with-param name="content">
          <xsl:call-template name="plain-head"><xsl:with-param name="title" select="'Apparatus'"/></xsl:call-template>
          <fo:block xsl:use-attribute-sets="english small" space-after="4mm">
            <xsl:text>What the witnesses have for the words before the bracket; </xsl:text>
            <fo:inline font-style="italic">om.</fo:inline>
            <xsl:text> that they have nothing.</xsl:text>
            <xsl:for-each select="$header//witness[d:kind(.) = 'retroversion'][1]">
              <xsl:text> Chinese words are those of the retroversion </xsl:text><xsl:value-of select="@n"/>
              <xsl:text>, not of the original.</xsl:text>
            </xsl:for-each>
            <xsl:text> Renderings, omissions, numbers and names were found in the aligned sentences.</xsl:text>
          </fo:block>
          <xsl:for-each select="$edition//div[@type = 'passage'][listApp]">
            <fo:block id="{d:span(., 'apparatus')}" xsl:use-attribute-sets="small" text-align="start" hyphenate="false" space-before="4pt">
              <fo:inline xsl:use-attribute-sets="passage-number"><xsl:value-of select="@n"/></fo:inline>
              <xsl:text>  </xsl:text>
              <xsl:for-each select="listApp/app">
                <xsl:if test="position() gt 1"><fo:inline color="{$quiet}">  ‖  </fo:inline></xsl:if>
                <xsl:apply-templates select="." mode="apparatus"/>
              </xsl:for-each>
            </fo:block>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="app" mode="apparatus">
    <xsl:variable name="from" select="substring-after(@from, '#')"/>
    <fo:basic-link internal-destination="{ancestor::div[@type = 'passage']/@xml:id}" fox:alt-text="Passage {ancestor::div[@type = 'passage']/@n}">
      <fo:inline color="{$quiet}"><xsl:value-of select="replace($from, '^.*\.', '')"/></fo:inline>
    </fo:basic-link>
    <xsl:text> </xsl:text>
    <xsl:call-template name="mixed"><xsl:with-param name="words" select="if (lem ne '') then string(lem) else if (@type = 'number') then '(no number)' else '(not there)'"/></xsl:call-template>
    <xsl:if test="not(@from = ancestor::div[@type = 'passage']/ab[@type = 'base']/s/@xml:id ! ('#' || .))">
      <xsl:text> </xsl:text><fo:inline font-weight="bold"><xsl:value-of select="d:siglum(lem/@wit)"/></fo:inline>
    </xsl:if>
    <xsl:text>] </xsl:text>
    <xsl:if test="@type = ('addition', 'order')">
      <xsl:value-of select="if (@type = 'addition') then 'added' else 'in another place'"/>
    </xsl:if>
    <xsl:for-each select="rdg">
      <xsl:if test="position() gt 1">; </xsl:if>
      <fo:inline font-style="italic">
        <xsl:call-template name="mixed"><xsl:with-param name="words" select="if (. = '') then 'om.' else string(.)"/></xsl:call-template>
      </fo:inline>
      <xsl:text> </xsl:text>
      <fo:inline font-weight="bold"><xsl:value-of select="tokenize(@wit, '\s+') ! d:siglum(.)"/></fo:inline>
    </xsl:for-each>
    <xsl:if test="note"><xsl:text> (</xsl:text><xsl:call-template name="mixed"><xsl:with-param name="words" select="string(note)"/></xsl:call-template><xsl:text>)</xsl:text></xsl:if>
  </xsl:template>
</xsl:stylesheet>
