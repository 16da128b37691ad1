<?xml version="1.0" encoding="UTF-8"?>
<!-- The concordance: every term in its contexts, each witness on a line of its own. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- A file of many megabytes opens slowly or not at all on small devices. -->
  <xsl:variable name="terms-per-file" select="40"/>

  <xsl:template match="div[@type = 'concordance']" mode="document">
    <xsl:variable name="concordance" select="."/>
    <xsl:for-each-group select="list" group-adjacent="(position() - 1) idiv $terms-per-file">
      <xsl:variable name="suffix" select="book:suffix(position())"/>
      <xsl:variable name="range" select="if (count($concordance/list) le $terms-per-file) then ''
          else ', ' || book:by-id(current-group()[1]/@corresp)/form/orth[1] || '–' || book:by-id(current-group()[last()]/@corresp)/form/orth[1]"/>
      <xsl:call-template name="document">
        <xsl:with-param name="name" select="'concordance' || $suffix"/>
        <xsl:with-param name="title" select="book:word('concordance') || $range"/>
        <xsl:with-param name="division" select="'backmatter'"/>
        <xsl:with-param name="content">
          <section id="{$concordance/@xml:id}{$suffix}" class="concordance">
            <h1>
              <xsl:value-of select="book:word('concordance')"/>
              <xsl:if test="$range ne ''">
                <xsl:text>, </xsl:text>
                <span><xsl:sequence select="book:lang($chinese)"/><xsl:value-of select="substring-after($range, ', ')"/></span>
              </xsl:if>
            </h1>
            <xsl:if test="$suffix = ''">
              <p>Every term of the glossary where it stands, and below it each witness with the rendering that answers it. A dash stands where a witness leaves the sentence out; a line without a rendering marked begins the sentence in which none was found.</p>
            </xsl:if>
            <xsl:if test="$suffix = '' and $concordance/list/item/quote[not(@source)][term]">
              <p>Of a witness that is left out of this edition only the rendering is given.</p>
            </xsl:if>
            <xsl:apply-templates select="current-group()" mode="concordance"/>
          </section>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="list" mode="concordance">
    <xsl:variable name="entry" select="book:by-id(@corresp)"/>
    <section>
      <h2>
        <a href="{@corresp}"><span><xsl:sequence select="book:lang($entry/form/orth[1]/@xml:lang)"/><xsl:value-of select="$entry/form/orth[1]"/></span></a>
        <xsl:text> </xsl:text>
        <xsl:value-of select="$entry/sense/gloss"/>
      </h2>
      <ul>
        <xsl:for-each select="item">
          <li>
            <xsl:for-each select="quote">
              <p>
                <xsl:choose>
                  <xsl:when test="position() = 1">
                    <xsl:call-template name="place"><xsl:with-param name="pointer" select="@source"/></xsl:call-template>
                  </xsl:when>
                  <xsl:otherwise>
                    <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="@corresp"/></xsl:call-template>
                  </xsl:otherwise>
                </xsl:choose>
                <xsl:text> </xsl:text>
                <xsl:choose>
                  <xsl:when test="gap">—</xsl:when>
                  <xsl:otherwise>
                    <span><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates mode="concordance"/></span>
                  </xsl:otherwise>
                </xsl:choose>
              </p>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="quote/text()" mode="concordance"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="quote/term" mode="concordance"><strong><xsl:value-of select="."/></strong></xsl:template>

</xsl:stylesheet>
