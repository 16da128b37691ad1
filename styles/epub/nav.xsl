<?xml version="1.0" encoding="UTF-8"?>
<!-- The navigation document (EPUB 3.3, section 7): contents, page list, landmarks; read off the finished documents. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:variable name="page-marks" select="$documents ! .//span[@role = 'doc-pagebreak']"/>

  <xsl:template name="navigation">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'nav'"/>
      <xsl:with-param name="title" select="book:word('contents')"/>
      <xsl:with-param name="division" select="'frontmatter'"/>
      <xsl:with-param name="content">
        <nav epub:type="toc" role="doc-toc" id="toc">
          <h1><xsl:value-of select="book:word('contents')"/></h1>
          <ol>
            <xsl:apply-templates select="$documents[not(@id = 'cover')]" mode="contents"/>
          </ol>
        </nav>
        <xsl:if test="$page-marks">
          <nav epub:type="page-list" role="doc-pagelist" hidden="hidden">
            <h2><xsl:value-of select="book:word('pages')"/></h2>
            <ol>
              <xsl:for-each select="$page-marks">
                <li><a href="{book:file(.)}#{@id}"><xsl:value-of select="@aria-label"/></a></li>
              </xsl:for-each>
            </ol>
          </nav>
        </xsl:if>
        <nav epub:type="landmarks" hidden="hidden">
          <h2><xsl:value-of select="book:word('landmarks')"/></h2>
          <ol>
            <xsl:for-each select="$documents[@landmark ne '']">
              <li>
                <a epub:type="{@landmark}" href="{book:file(.)}">
                  <xsl:value-of select="if (@landmark = 'bodymatter') then book:word('begin-reading') else @title"/>
                </a>
              </li>
            </xsl:for-each>
            <li><a epub:type="toc" href="#toc"><xsl:value-of select="book:word('contents')"/></a></li>
          </ol>
        </nav>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="book:document" mode="contents">
    <li>
      <a href="{book:file(.)}">
        <xsl:choose>
          <xsl:when test="@id = 'title'"><xsl:value-of select="book:word('title-page')"/></xsl:when>
          <xsl:when test=".//h1"><xsl:apply-templates select="(.//h1)[1]" mode="nav-text"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
        </xsl:choose>
      </a>
      <xsl:call-template name="inner-contents">
        <xsl:with-param name="entries" select=".//section[contains-token(@class, 'in-contents')]
            [not(ancestor::section[contains-token(@class, 'in-contents')])]"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <xsl:template name="inner-contents">
    <xsl:param name="entries" as="element()*"/>
    <xsl:if test="$entries">
      <ol>
        <xsl:for-each select="$entries">
          <li>
            <a href="{book:file(.)}#{@id}">
              <xsl:apply-templates select="(h2 | h3 | h4 | h5 | h6)[1]" mode="nav-text"/>
            </a>
            <xsl:call-template name="inner-contents">
              <xsl:with-param name="entries" select="section[contains-token(@class, 'in-contents')]"/>
            </xsl:call-template>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>

  <!-- The words of a heading with their languages, without links and marks. -->
  <xsl:template match="*" mode="nav-text"><xsl:apply-templates mode="nav-text"/></xsl:template>
  <xsl:template match="sup | span[@role]" mode="nav-text"/>
  <xsl:template match="span[@lang]" mode="nav-text">
    <span><xsl:copy-of select="@lang, @xml:lang"/><xsl:apply-templates mode="nav-text"/></span>
  </xsl:template>

</xsl:stylesheet>
